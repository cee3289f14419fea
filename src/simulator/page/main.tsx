import { render } from 'preact'
import './style/page.css'
import './style/clock.css'
import './style/phone.css'
import './style/messages.css'
import './style/composer.css'
import { Page } from './page.tsx'

const root = document.getElementById('page')
if (root) render(<Page />, root)
